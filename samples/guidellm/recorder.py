#!/usr/bin/env python3
"""Answers chat-completions and Responses requests by fixed rules and writes each body down.

usage: recorder.py ADDRESS_FILE RECORD_FILE

The rules, so that equal requests get equal answers:
- Tools with another tool choice than "none" bring calls: of every tool where the last user text says "both", else of the
  first; no call where it says "just talk". Required texts among the arguments are "x".
- Beside the call stands a text where the last user text says "think aloud".
- Everything else is answered by a text that counts the user's messages.
Each line of the record is {"path": ..., "body": ...}; the path begins with who sent it.
"""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock

record_lock = Lock()


def text_of(content):
    if isinstance(content, list):
        return " ".join(part.get("text", "") for part in content)
    return content or ""


def messages_of(body):
    return body["messages"] if "messages" in body else body["input"]


def user_texts(body):
    return [text_of(message.get("content")) for message in messages_of(body) if message.get("role") == "user"]


def last_user_text(body):
    return user_texts(body)[-1]


def calls_for(body):
    tools = body.get("tools") or []
    said = last_user_text(body)
    if not tools or body.get("tool_choice") == "none" or "just talk" in said:
        return []
    functions = [tool.get("function", tool) for tool in tools]
    called = functions if "both" in said else functions[:1]
    turn = len(user_texts(body))
    return [
        {
            "id": f"call_{turn}_{index}",
            "name": function["name"],
            "arguments": json.dumps({name: "x" for name in function.get("parameters", {}).get("required", [])}),
        }
        for index, function in enumerate(called)
    ]


def text_for(body, calls):
    if calls:
        return "Let me look." if "think aloud" in last_user_text(body) else ""
    return f"Answer {len(user_texts(body))}."


def chat_events(body):
    calls = calls_for(body)
    text = text_for(body, calls)

    def chunk(delta, finish=None):
        return {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 0, "model": "recorded",
                "choices": [{"index": 0, "delta": delta, "finish_reason": finish}]}

    yield None, chunk({"role": "assistant", "content": text or None})
    for index, call in enumerate(calls):
        yield None, chunk({"tool_calls": [{"index": index, "id": call["id"], "type": "function",
                                           "function": {"name": call["name"], "arguments": call["arguments"]}}]})
    yield None, chunk({}, "tool_calls" if calls else "stop")
    yield None, {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 0, "model": "recorded", "choices": [],
                 "usage": {"prompt_tokens": 7, "completion_tokens": 5, "total_tokens": 12}}


def response_events(body):
    calls = calls_for(body)
    text = text_for(body, calls)
    output = []
    if text:
        output.append({"type": "message", "id": "msg_1", "role": "assistant", "status": "completed",
                       "content": [{"type": "output_text", "text": text, "annotations": []}]})
    for call in calls:
        output.append({"type": "function_call", "id": "fc_" + call["id"], "call_id": call["id"], "name": call["name"],
                       "arguments": call["arguments"], "status": "completed"})
    response = {"id": "resp_1", "object": "response", "created_at": 0, "model": "recorded",
                "status": "completed", "output": output,
                "usage": {"input_tokens": 7, "output_tokens": 5, "total_tokens": 12}}
    yield "response.created", {"type": "response.created", "response": {**response, "output": [], "usage": None}}
    for index, item in enumerate(output):
        place = {"output_index": index, "item_id": item["id"]}
        if item["type"] == "message":
            yield "response.output_item.added", {"type": "response.output_item.added", "output_index": index,
                                                 "item": {**item, "content": []}}
            yield "response.output_text.delta", {"type": "response.output_text.delta", **place, "content_index": 0,
                                                 "delta": text}
        else:
            yield "response.output_item.added", {"type": "response.output_item.added", "output_index": index,
                                                 "item": {**item, "arguments": ""}}
            yield "response.function_call_arguments.delta", {"type": "response.function_call_arguments.delta", **place,
                                                             "delta": item["arguments"]}
        yield "response.output_item.done", {"type": "response.output_item.done", "output_index": index, "item": item}
    yield "response.completed", {"type": "response.completed", "response": response}


class Recorder(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"
    record = None

    def do_GET(self):
        self.send({"object": "list", "data": [{"id": "recorded", "object": "model", "created": 0, "owned_by": "none"}]})

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with record_lock, open(self.record, "a", encoding="utf-8") as file:
            file.write(json.dumps({"path": self.path, "body": body}) + "\n")
        chat = self.path.endswith("/chat/completions")
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        for name, event in chat_events(body) if chat else response_events(body):
            line = f"event: {name}\n" if name else ""
            self.wfile.write(f"{line}data: {json.dumps(event)}\n\n".encode())
        if chat:
            self.wfile.write(b"data: [DONE]\n\n")

    def send(self, tree):
        text = json.dumps(tree).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    address_file, Recorder.record = sys.argv[1:]
    server = ThreadingHTTPServer(("127.0.0.1", 0), Recorder)
    with open(address_file, "w", encoding="utf-8") as file:
        file.write(f"http://127.0.0.1:{server.server_port}")
    server.serve_forever()
