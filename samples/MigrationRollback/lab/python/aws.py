"""What the lab's scripts share: lab.json and clients of the control plane."""
import json

import boto3
from botocore.config import Config


def load_lab(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def client(service, url, region):
    config = Config(connect_timeout=2, read_timeout=5, retries={"max_attempts": 1})
    return boto3.client(service, endpoint_url=url, region_name=region, aws_access_key_id="testing",
                        aws_secret_access_key="testing", config=config)
