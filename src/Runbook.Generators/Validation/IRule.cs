using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation;

/// <summary>One thing that must hold. A pure function of the graph.</summary>
internal interface IRule
{
    IEnumerable<Finding> Check(RunbookGraph graph);
}
