using Runbook;

namespace MigrationRollback.Monitors;

/// <summary>The reading of a monitor that has nothing to read. It is not content: nobody is watching.</summary>
internal static class NotMeasured
{
    public static Reading Because(string setting) => new() { Ok = false, Text = $"측정하지 않음: 대상 파일에 {setting} 설정이 없습니다. 설정하거나 대시보드를 직접 지켜보세요." };
}
