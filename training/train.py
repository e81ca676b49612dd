#!/usr/bin/env python3
"""Trains the network that tells names, from the examples that NameExamples writes; see README.md."""

import argparse
import random
import time

import torch
from torch.nn import functional

from network import TAGS, pretrained

NO_TAG = -1
AVERAGE_OVER = 200  # steps


def read(path):
    """Windows, each as four rows of numbers: pieces, shapes, lists, tags."""
    with open(path, encoding="utf8") as file:
        return [[list(map(int, row.split())) for row in line.split("|")] for line in file]


def batches(windows, size):
    """Windows of like length together, in random order."""
    order = sorted(range(len(windows)), key=lambda i: len(windows[i][0]) + random.random() * 30)
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    random.shuffle(groups)
    return [[windows[i] for i in group] for group in groups]


def tensors(group):
    length = max(len(window[0]) for window in group)
    rows = torch.zeros(4, len(group), length, dtype=torch.long)
    rows[3] = NO_TAG
    real = torch.zeros(len(group), length)
    for i, window in enumerate(group):
        for kind in range(4):
            rows[kind, i, : len(window[kind])] = torch.tensor(window[kind])
        real[i, : len(window[0])] = 1
    return *rows, real


def names(tags):
    """The names in a row of tags, as (from, to, type)."""
    found, start = set(), None
    for i, tag in enumerate(tags + [0]):
        goes_on = start is not None and TAGS[tag].startswith("I-") and TAGS[tag][2:] == start[1]
        if not goes_on:
            if start is not None:
                found.add((start[0], i, start[1]))
            start = (i, TAGS[tag][2:]) if tag else None
    return found


def measure(network, windows):
    """F1 of persons, places and organisations."""
    network.eval()
    right = given = wanted = 0
    with torch.no_grad():
        for group in batches(windows, 16):
            pieces, shapes, lists, tags, real = tensors(group)
            best = network(pieces, shapes, lists, real).argmax(-1)
            for row, gold in zip(best, tags):
                words = gold != NO_TAG
                ours = {n for n in names(row[words].tolist()) if n[2] != "MISC"}
                theirs = {n for n in names(gold[words].tolist()) if n[2] != "MISC"}
                right, given, wanted = right + len(ours & theirs), given + len(ours), wanted + len(theirs)
    network.train()
    return 200.0 * right / max(1, given + wanted)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("minilm", help="all-MiniLM-L6-v2 in ONNX")
    arguments.add_argument("examples")
    arguments.add_argument("model", help="file to write the weights to")
    arguments.add_argument("--check", action="append", default=[], help="examples to measure by; repeatable")
    arguments.add_argument("--rounds", type=int, default=6, help="parts to measure and save after")
    arguments.add_argument("--rate", type=float, default=1.5e-4)
    arguments.add_argument("--batch", type=int, default=8)
    arguments.add_argument("--start", help="weights to go on from")
    given = arguments.parse_args()
    torch.manual_seed(1)
    random.seed(1)
    torch.set_num_threads(1)

    network = pretrained(given.minilm)
    if given.start:
        network.load_state_dict(torch.load(given.start))
    # Words that the articles don't have would drift away from those they have.
    network.words.weight.requires_grad = False
    fast = [p for n, p in network.named_parameters() if n.startswith(("head", "shapes", "lists"))]
    slow = [p for n, p in network.named_parameters() if not n.startswith(("head", "shapes", "lists", "words"))]
    optimiser = torch.optim.AdamW(
        [{"params": slow, "lr": given.rate}, {"params": fast, "lr": 8 * given.rate}], weight_decay=0.01
    )
    examples = read(given.examples)
    checks = {path: read(path) for path in given.check}
    size = (len(examples) + given.rounds - 1) // given.rounds
    rounds = [batches(examples[i : i + size], given.batch) for i in range(0, len(examples), size)]
    steps = sum(map(len, rounds))
    warm = min(100, 1 + steps // 10)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, max(0.02, (steps - step) / max(1, steps - warm)))
    )
    average = {name: value.clone() for name, value in network.state_dict().items()}
    began, step, total = time.time(), 0, 0.0
    for number, groups in enumerate(rounds, 1):
        for group in groups:
            pieces, shapes, lists, tags, real = tensors(group)
            lists = lists * (torch.rand(lists.shape[0], 1) > 0.15) * (torch.rand(lists.shape) > 0.05)
            scores = network(pieces, shapes, lists, real)
            loss = functional.cross_entropy(scores.view(-1, len(TAGS)), tags.view(-1), ignore_index=NO_TAG)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(slow + fast, 1.0)
            optimiser.step()
            schedule.step()
            step, total = step + 1, total + loss.item()
            keep = min(1 - 1 / AVERAGE_OVER, step / (step + 10))
            with torch.no_grad():
                for name, value in network.named_parameters():
                    if value.requires_grad:
                        average[name].mul_(keep).add_(value, alpha=1 - keep)
            if step % 20 == 0:
                print(f"{time.time() - began:.0f} s, step {step} of {steps}, loss {total / 20:.4f}", flush=True)
                total = 0.0
        torch.save(average, given.model)
        live = {name: value.clone() for name, value in network.state_dict().items()}
        network.load_state_dict(average)
        scores = ", ".join(f"{path} {measure(network, windows):.2f}" for path, windows in checks.items())
        network.load_state_dict(live)
        print(f"round {number} of {len(rounds)}: {scores}", flush=True)


if __name__ == "__main__":
    main()
