namespace RollbackLab.Shop;

internal static class ShopPage
{
    public const string Html = """
        <!doctype html>
        <html lang="ko">
        <head><meta charset="utf-8"><title>상점</title></head>
        <body><h1>상점</h1><p>주문을 받고 있습니다.</p></body>
        </html>
        """;
}
