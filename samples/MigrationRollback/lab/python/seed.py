"""Creates the AWS resources of the story on the control plane and prints their names as JSON."""
import argparse
import json

import aws

arguments = argparse.ArgumentParser()
arguments.add_argument("--url", required=True)
arguments.add_argument("--region", required=True)
arguments.add_argument("--rds-port", type=int, required=True)
arguments.add_argument("--aws-shop-port", type=int, required=True)
arguments.add_argument("--idc-shop-port", type=int, required=True)
given = arguments.parse_args()

rds = aws.client("rds", given.url, given.region)
rds.create_db_parameter_group(DBParameterGroupName="shop-mysql80", DBParameterGroupFamily="mysql8.0", Description="shop")
rds.create_db_instance(DBInstanceIdentifier="shop-rds", DBInstanceClass="db.m6g.large", Engine="mysql", AllocatedStorage=100,
                       MasterUsername="master", MasterUserPassword="not-used-here", Port=given.rds_port,
                       DBParameterGroupName="shop-mysql80", BackupRetentionPeriod=7)

ec2 = aws.client("ec2", given.url, given.region)
vpc = ec2.describe_vpcs(Filters=[{"Name": "is-default", "Values": ["true"]}])["Vpcs"][0]["VpcId"]
subnets = [subnet["SubnetId"] for subnet in ec2.describe_subnets(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["Subnets"]][:2]

elb = aws.client("elbv2", given.url, given.region)
balancer = elb.create_load_balancer(Name="shop", Subnets=subnets, Type="application")["LoadBalancers"][0]["LoadBalancerArn"]
groups = {}
for side, port in (("aws", given.aws_shop_port), ("idc", given.idc_shop_port)):
    groups[side] = elb.create_target_group(Name=f"shop-{side}", Protocol="HTTP", Port=port, VpcId=vpc, TargetType="ip",
                                           HealthCheckPath="/healthz")["TargetGroups"][0]["TargetGroupArn"]
    elb.register_targets(TargetGroupArn=groups[side], Targets=[{"Id": "127.0.0.1", "Port": port, "AvailabilityZone": "all"}])
listener = elb.create_listener(LoadBalancerArn=balancer, Protocol="HTTP", Port=80, DefaultActions=[{
    "Type": "forward",
    "ForwardConfig": {"TargetGroups": [{"TargetGroupArn": groups["aws"], "Weight": 100}, {"TargetGroupArn": groups["idc"], "Weight": 0}]},
}])["Listeners"][0]["ListenerArn"]
print(json.dumps({"dbInstance": "shop-rds", "parameterGroup": "shop-mysql80", "listenerArn": listener, "targetGroups": groups}))
