using MigrationRollback.Monitors;
using MigrationRollback.Roles;
using Runbook;
using Runbook.Steps.Traffic;

namespace MigrationRollback;

/// <summary>Items 72 to 77: what is watched beside the phases. A brief outage is the plan of the emergency phase, so only later phases lead to a further rollback.</summary>
public sealed partial class IdcRollback
{
    [Monitor("CPU 및 메모리 사용률 추이", Every = "15s", Sustained = "2m", Owner = typeof(OpsManager))]
    [Title("en", "Use of CPU and memory")]
    HostLoad HostLoad => new(Targets.Monitoring);

    [Monitor("네트워크 트래픽 패턴", Every = "15s", Sustained = "1m", During = [typeof(FullRollback), typeof(Aftermath), typeof(Soak)], Owner = typeof(OpsManager))]
    [Title("en", "Pattern of the network traffic")]
    public Task<Reading> Traffic(Maybe<TrafficShifted> shifted, TimeProvider time, CancellationToken ct) =>
        new TrafficPattern(Targets.Monitoring, shifted.HasValue ? "idc" : "aws").ReadAsync(time, ct);

    [Monitor("데이터베이스 성능 지표", Every = "15s", Sustained = "1m", Owner = typeof(Dba))]
    [Title("en", "Performance of the database")]
    DatabaseLoad DatabaseLoad => new(Targets.Idc, Targets.Monitoring.Limits);

    [Monitor("애플리케이션 응답 시간", Every = "15s", Sustained = "1m", During = [typeof(FullRollback), typeof(Aftermath), typeof(Soak)], Owner = typeof(OpsManager))]
    [Title("en", "Response time of the application")]
    ResponseTime ResponseTime => new(Targets.Monitoring);

    [Monitor("에러 발생률 및 패턴", Every = "15s", Sustained = "2m", During = [typeof(FullRollback), typeof(Aftermath), typeof(Soak)], OnBreach = typeof(FurtherRollback), Owner = typeof(TechLead))]
    [Title("en", "Rate and pattern of errors")]
    ErrorRate ErrorRate => new(Targets.Monitoring);

    [Monitor("사용자 세션 및 접속 상태", Every = "15s", Sustained = "1m", During = [typeof(Emergency), typeof(FullRollback), typeof(Aftermath), typeof(Soak)], Owner = typeof(OpsManager))]
    [Title("en", "Sessions and connections of users")]
    Sessions Sessions => new(Targets.Monitoring);
}
