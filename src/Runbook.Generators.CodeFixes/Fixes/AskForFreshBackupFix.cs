using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Lets a destructive step start only while the backup is fresh.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AskForFreshBackupFix)), Shared]
[method: ImportingConstructor]
internal sealed class AskForFreshBackupFix() : RunbookFix(RuleIds.NoFreshBackup)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault.Member is { } member && Marks.FindStep(member, fault.Model) is not null)
        {
            yield return new Mend("Add [Fresh<BackupVerified>(\"1h\")]", Edit.Of(member, static changed => AttributeEditing.Add(changed, "Fresh<global::Runbook.BackupVerified>", "(\"1h\")")));
        }
    }
}
