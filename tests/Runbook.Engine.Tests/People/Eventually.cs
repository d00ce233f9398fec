namespace Runbook.Engine.Tests.People;

/// <summary>For what the kernel or another process does in its own time.</summary>
internal static class Eventually
{
    public static async Task TrueAsync(Func<Task<bool>> condition)
    {
        for (var attempt = 0; attempt < 500; attempt++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Delay(20);
        }

        Assert.Fail("It did not become true within 10 s.");
    }
}
