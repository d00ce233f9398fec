using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Of a monitor or notice: the output of a step that it takes as certain, for the code fix that wraps it.</summary>
internal static class CertainInput
{
    public static Finding Of(ISymbol member, Finding finding) =>
        member is IMethodSymbol method && ArgumentParser.ParseAll(method).FirstOrDefault(static argument => argument.Kind == ArgumentKind.Input) is { } input
            ? finding with { Property = FindingProperties.Input, Value = input.Key }
            : finding;
}
