"""Looks at one execution and everything around it with boto3, page by page, and prints what it saw as JSON."""

import json
import sys

import boto3
from botocore.config import Config

endpoint, machine_arn, execution_arn, express_arn = sys.argv[1:]
# StartSyncExecution goes to a host of its own on AWS, which an address has not
sfn = boto3.client("stepfunctions", endpoint_url=endpoint, config=Config(inject_host_prefix=False))


def pages(operation, member, size, **request):
    seen = [page[member] for page in sfn.get_paginator(operation).paginate(**request, PaginationConfig={"PageSize": size})]
    return {"sizes": [len(page) for page in seen], "items": [item for page in seen for item in page]}


map_runs = pages("list_map_runs", "mapRuns", 1, executionArn=execution_arn)
map_run_arn = map_runs["items"][0]["mapRunArn"]
children = pages("list_executions", "executions", 2, mapRunArn=map_run_arn)
child_arn = children["items"][0]["executionArn"]
started = sfn.start_execution(stateMachineArn=machine_arn, input=json.dumps({"taskId": "nobody"}))

try:
    sfn.describe_execution(executionArn=execution_arn + "-not")
    refusal = None
except sfn.exceptions.ExecutionDoesNotExist as error:
    refusal = error.response["Error"]

print(
    json.dumps(
        {
            "machines": pages("list_state_machines", "stateMachines", 1),
            "machine": sfn.describe_state_machine(stateMachineArn=machine_arn),
            "executions": pages("list_executions", "executions", 1, stateMachineArn=machine_arn, statusFilter="SUCCEEDED"),
            "execution": sfn.describe_execution(executionArn=execution_arn),
            "history": pages("get_execution_history", "events", 3, executionArn=execution_arn),
            "reversed": pages("get_execution_history", "events", 4, executionArn=child_arn, reverseOrder=True),
            "mapRuns": map_runs,
            "mapRun": sfn.describe_map_run(mapRunArn=map_run_arn),
            "children": children,
            "childMachine": sfn.describe_state_machine_for_execution(executionArn=child_arn),
            "started": started,
            "sync": sfn.start_sync_execution(stateMachineArn=express_arn, input="{}"),
            "refusal": refusal,
        },
        default=str,
    )
)
