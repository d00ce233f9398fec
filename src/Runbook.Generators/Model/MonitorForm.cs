namespace Runbook.Generators.Model;

/// <summary>How a monitor's member hands over its reading.</summary>
internal enum MonitorForm
{
    /// <summary>A property whose type is a library monitor.</summary>
    Library,

    /// <summary>A method that returns the reading.</summary>
    Value,

    /// <summary>A method that returns a task of it.</summary>
    Awaited,
}
