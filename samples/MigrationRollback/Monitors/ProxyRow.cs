namespace MigrationRollback.Monitors;

/// <summary>A line of the proxy's statistics: a frontend, a backend as a whole, or one of its servers.</summary>
/// <param name="Proxy">The name of the frontend or backend.</param>
/// <param name="Server"><c>FRONTEND</c>, <c>BACKEND</c>, or the name of the server.</param>
/// <param name="Numbers">Field to value, as the proxy names them: <c>req_tot</c>, <c>hrsp_5xx</c>, <c>rtime</c>, <c>scur</c>.</param>
internal sealed record ProxyRow(string Proxy, string Server, IReadOnlyDictionary<string, double> Numbers)
{
    /// <summary>The value of a field; 0 where this kind of line has none.</summary>
    public double this[string field] => Numbers.GetValueOrDefault(field);
}
