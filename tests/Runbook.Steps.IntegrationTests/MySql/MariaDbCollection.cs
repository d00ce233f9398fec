using System.Diagnostics.CodeAnalysis;

namespace Runbook.Steps.IntegrationTests.MySql;

/// <summary>One pair for all tests that leave it as they found it, one test at a time: a GTID that must stand still is moved by any other test.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is what xunit calls it.")]
public sealed class MariaDbCollection : ICollectionFixture<ReplicationPair>
{
    public const string Name = "MariaDB";
}
