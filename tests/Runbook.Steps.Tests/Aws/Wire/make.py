"""Writes the wire forms that botocore makes and reads, for the operations that the clients have. Run again after adding one: python3 make.py

<operation>.form.txt  the request with every member set, as botocore serializes it
<operation>.xml       an answer with every member set, which botocore itself has parsed back without loss
The values follow one rule by type and name, which WireSample.cs repeats.
"""
import os
from xml.sax.saxutils import escape

import botocore.parsers
import botocore.serialize
import botocore.session

OPERATIONS = {
    "rds": ["DescribeDBInstances", "DescribeDBParameterGroups", "DescribeDBParameters", "ModifyDBParameterGroup"],
    "elbv2": ["DescribeListeners", "DescribeTargetGroups", "DescribeTargetHealth", "ModifyListener"],
}
# Members of requests that the clients leave out.
LEFT_OUT = {("DescribeTargetHealth", "Include")}
HERE = os.path.dirname(os.path.abspath(__file__))


def sample(shape, name, skip=()):
    kind = shape.type_name
    if kind == "structure":
        return {k: sample(v, k) for k, v in shape.members.items() if k not in skip}
    if kind == "list":
        return [sample(shape.member, f"{name} {i}") for i in (1, 2)]
    if kind == "map":
        return {"k 1": "v&1", "k 2": "v<2"}
    if kind == "timestamp":
        return "2026-01-02T03:04:05Z"
    if kind == "string" and shape.enum:
        return shape.enum[0]
    return {"string": f"{name} é&<>'\"", "integer": 7, "long": 8_000_000_000, "boolean": True}[kind]


def xml(shape, value, name):
    kind = shape.type_name
    if kind == "structure":
        inner = "".join(xml(v, value[k], v.serialization.get("name", k)) for k, v in shape.members.items())
    elif kind == "list":
        inner = "".join(xml(shape.member, v, shape.member.serialization.get("name", "member")) for v in value)
    elif kind == "map":
        inner = "".join(f"<entry><key>{escape(k)}</key><value>{escape(v)}</value></entry>" for k, v in value.items())
    else:
        inner = escape(str(value).lower() if kind == "boolean" else str(value))
        return f"<{name}>{inner}</{name}>\n"
    return f"<{name}>\n{inner}</{name}>\n"


def plain(value):
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [plain(v) for v in value]
    return value.strftime("%Y-%m-%dT%H:%M:%SZ") if hasattr(value, "strftime") else value


for service, names in OPERATIONS.items():
    model = botocore.session.Session().get_service_model(service)
    serializer = botocore.serialize.create_serializer("query", include_validation=False)
    for name in names:
        operation = model.operation_model(name)
        skip = {member for op, member in LEFT_OUT if op == name}
        body = serializer.serialize_to_request(sample(operation.input_shape, "", skip), operation)["body"]
        with open(f"{HERE}/{name}.form.txt", "w", encoding="utf-8") as f:
            f.writelines(f"{k}={v}\n" for k, v in sorted(body.items()))
        output = sample(operation.output_shape, "")
        text = (f'<{name}Response xmlns="{model.metadata["xmlNamespace"]}">\n' + xml(operation.output_shape, output, f"{name}Result")
                + "<ResponseMetadata><RequestId>id</RequestId></ResponseMetadata>\n" + f"</{name}Response>\n")
        parsed = botocore.parsers.create_parser("query").parse({"body": text.encode(), "headers": {}, "status_code": 200}, operation.output_shape)
        parsed.pop("ResponseMetadata")
        assert plain(parsed) == output, name
        with open(f"{HERE}/{name}.xml", "w", encoding="utf-8") as f:
            f.write(text)
