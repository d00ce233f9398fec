using Runbook.Engine.Journal.Events;

namespace Runbook.Engine.Journal;

/// <summary>What a journal holds.</summary>
/// <param name="Events">In order.</param>
/// <param name="Head">Hash of the last record.</param>
/// <param name="Length">Bytes up to the end of the last whole record; what follows is a torn tail.</param>
/// <param name="TornBytes">Bytes of the torn tail.</param>
internal sealed record JournalContent(IReadOnlyList<JournalEvent> Events, byte[] Head, long Length, long TornBytes);
