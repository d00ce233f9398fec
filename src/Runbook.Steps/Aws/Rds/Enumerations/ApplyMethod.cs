using Amazon.Runtime;

namespace Runbook.Steps.Aws.Rds;

/// <summary>When a change of a parameter takes effect; at once only for dynamic parameters.</summary>
public class ApplyMethod(string value) : ConstantClass(value)
{
    public static readonly ApplyMethod Immediate = new("immediate");

    public static readonly ApplyMethod PendingReboot = new("pending-reboot");

    public static ApplyMethod FindValue(string value) => FindValue<ApplyMethod>(value);

    public static implicit operator ApplyMethod(string value) => FindValue(value);
}
