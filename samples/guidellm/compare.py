#!/usr/bin/env python3
"""Compares the requests that GuideLLM and Parley sent for the same datasets.

usage: compare.py RECORD_FILE DIFFERENCES_FILE

Where two bodies differ, the rules below say which decision of Parley's makes the difference; what no rule explains is
written down as UNEXPLAINED. The letters are those of docs/conformance.md.
"""

import copy
import json
import sys
from collections import Counter

def messages(body):
    return body["messages"] if "messages" in body else body["input"]


def is_first(body):
    return all(message.get("role") in ("system", "user") for message in messages(body)) and users(body) == 1


def users(body):
    return sum(message.get("role") == "user" for message in messages(body))


def kind(body):
    last = messages(body)[-1]
    return last.get("role") or last["type"]


def requests_of(lines):
    """Returns {(dataset, conversation, user message, kind of the last message): {peer: body}}, in order."""
    requests, conversations = {}, Counter()
    for line in lines:
        peer, body = line["path"].split("/")[1], line["body"]
        conversations[peer, body["model"]] += is_first(body)
        key = (body["model"], conversations[peer, body["model"]] - 1, users(body) - 1, kind(body))
        assert peer not in requests.setdefault(key, {}), f"{peer} sent {key} twice"
        requests[key][peer] = body
    return requests


# Each rule takes what is unlike out of copies of both bodies, and returns whether it found anything to take.


def text_content(ours, theirs):
    """A13: text alone is a plain string, not a list of parts"""
    found = False
    for message in messages(theirs):
        parts = message.get("content")
        if message.get("role") == "user" and isinstance(parts, list) and len(parts) == 1 and "text" in parts[0]:
            message["content"], found = parts[0]["text"], True
    return found


def stream_options(ours, theirs):
    """A14: stream_options asks for usage alone"""
    return theirs.get("stream_options", {}).pop("continuous_usage_stats", None) is not None


def result_lists(ours, theirs):
    """A11: a list of results is a result for each call"""
    found, left = False, []
    for message in messages(theirs):
        if message.get("role") != "tool":
            left = []
        elif isinstance(message["content"], list):
            left, found = message["content"], True
        if left:
            message["content"], left = left[0], left[1:]
    return found


def instructions(ours, theirs):
    """A15: instructions go with every request of the Responses API"""
    if "instructions" in theirs or "instructions" not in ours:
        return False
    theirs["instructions"] = ours["instructions"]
    return True


def text_beside_calls(ours, theirs):
    """A15: text beside calls stays in the history of the Responses API"""
    items = ours.get("input", [])
    beside = [
        item
        for item, following in zip(items, items[1:])
        if item.get("role") == "assistant" and following.get("type") == "function_call" and item not in theirs["input"]
    ]
    items[:] = [item for item in items if item not in beside]
    return bool(beside)


def own_limit(ours, theirs):
    """A16: a limit that the user set stays on a step that asks for a call"""
    limit = "max_completion_tokens"
    return "tools" in ours and limit not in theirs and ours.pop(limit, None) is not None


def answers_in_a_row(ours, theirs):
    """A3: history holds the text that came instead of a call once"""
    said = messages(theirs)
    kept = [m for i, m in enumerate(said) if i == 0 or m.get("role") != "assistant" or said[i - 1].get("role") != "assistant"]
    found = len(kept) < len(said)
    said[:] = kept
    return found


RULES = (text_content, stream_options, result_lists, instructions, text_beside_calls, own_limit, answers_in_a_row)


def differences(bodies):
    ours, theirs = (copy.deepcopy(bodies[peer]) for peer in ("parley", "guidellm"))
    found = [rule.__doc__ for rule in RULES if rule(ours, theirs)]
    if ours != theirs:
        found.append(f"UNEXPLAINED: GuideLLM {json.dumps(theirs)} Parley {json.dumps(ours)}")
    return found


def only_guidellm(body):
    if kind(body) == "assistant":
        return "A3: without a call there is nothing to answer, and nothing is sent"
    return f"UNEXPLAINED: only GuideLLM sent {json.dumps(body)}"


def only_parley(dataset, body):
    if dataset == "ragged":
        return "A10: an empty cell says nothing; GuideLLM ends the conversation there"
    return f"UNEXPLAINED: only Parley sent {json.dumps(body)}"


def report(requests):
    counted = {}
    for (dataset, *_), bodies in requests.items():
        counts = counted.setdefault(dataset, Counter())
        counts.update(bodies.keys())
        if len(bodies) == 2:
            counts.update(differences(bodies))
        elif "guidellm" in bodies:
            counts[only_guidellm(bodies["guidellm"])] += 1
        else:
            counts[only_parley(dataset, bodies["parley"])] += 1
    for dataset, counts in counted.items():
        yield f"{dataset}: GuideLLM sent {counts.pop('guidellm')} requests, Parley {counts.pop('parley')}"
        for difference, count in sorted(counts.items()):
            yield f"  {count} x {difference}"


if __name__ == "__main__":
    record_file, differences_file = sys.argv[1:]
    with open(record_file, encoding="utf-8") as file:
        text = "".join(line + "\n" for line in report(requests_of(map(json.loads, file))))
    with open(differences_file, "w", encoding="utf-8") as file:
        file.write(text)
    print(text, end="")
