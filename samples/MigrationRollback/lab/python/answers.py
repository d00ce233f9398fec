"""What the people of the rehearsal say when a step asks them for more than their word."""
import datetime

import observe


def ago(minutes):
    moment = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(minutes=minutes)
    return moment.isoformat(timespec="seconds")


def integrity(lab):
    """The DBA looks for himself: every row that the fenced RDS holds must be in the IDC as it is."""
    different = observe.rows_that_differ(lab)
    return {"percentCompared": 100, "unexplainedRows": different}, f"orders, order_items: RDS의 모든 행을 IDC와 비교, 다른 행 {different}건"


def by_step(severity):
    """Step to what is said: a function of lab.json that returns the value and the evidence. A step that is not here asks for no value."""
    return {
        "IdentifyCause": lambda lab: (
            {"category": "performance", "description": "RDS로 옮긴 뒤 주문 지연이 3배가 되어 되돌린다"}, "RDS CPU 98%, p95 2.4s (대시보드 14:02)"),
        "RecordFailureTime": lambda lab: ({"at": ago(20), "firstSign": "주문 지연 경보"}, "첫 경보 화면"),
        "MeasureLoss": lambda lab: ({"decision": "nothingLost", "description": "RDS의 쓰기는 모두 IDC로 복제되고 있다"}, "IDC 복제 상태: 두 스레드 모두 실행 중"),
        "AssessImpact": lambda lab: ({"severity": severity, "description": "주문이 느려지고 일부는 실패한다"}, "주문 실패율 대시보드"),
        "VerifyBackup": lambda lab: (
            {"backup": "shop-nightly.xb", "takenAt": ago(240), "proof": "임시 컨테이너에 복원해 행 수를 대조했다"}, "복원 시험 기록"),
        "CheckIntegrity": integrity,
    }
