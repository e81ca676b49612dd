#!/usr/bin/env python3
"""Writes a trained network as one ONNX file with weights of 8 bits, the vocabulary in its metadata."""

import argparse

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from network import EPSILON, HEADS, LAYERS, TAGS, WIDTH

LONGEST = 256  # word pieces
# 7 of 8 bits: processors without VNNI instructions add two products in 16 bits, which 8 would overflow.
GREATEST = 63


class Graph:
    def __init__(self):
        self.nodes, self.weights = [], []

    def weight(self, name, array):
        self.weights.append(numpy_helper.from_array(numpy.ascontiguousarray(array), name))
        return name

    def node(self, kind, inputs, name, outputs=1, **attributes):
        results = [name] if outputs == 1 else [f"{name}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, results, name=name, **attributes))
        return name if outputs == 1 else results

    def linear(self, x, quantised, name, matrix, bias):
        """x times a matrix of 8 bits with a scale for each column; x itself is cut to 8 bits as it comes."""
        scale = numpy.maximum(numpy.abs(matrix).max(axis=0), 1e-8) / GREATEST
        whole = numpy.clip(numpy.rint(matrix / scale), -GREATEST, GREATEST).astype(numpy.int8)
        product = self.node(
            "MatMulInteger", [quantised[0], self.weight(name + ".weight", whole), quantised[2]], name + ".product"
        )
        real = self.node("Cast", [product], name + ".real", to=TensorProto.FLOAT)
        scales = self.node(
            "Mul", [quantised[1], self.weight(name + ".scale", scale.astype(numpy.float32))], name + ".scales"
        )
        scaled = self.node("Mul", [real, scales], name + ".scaled")
        return self.node("Add", [scaled, self.weight(name + ".bias", bias)], name)

    def quantise(self, x):
        return self.node("DynamicQuantizeLinear", [x], x + ".whole", outputs=3)

    def norm(self, x, name, state, part):
        weight = self.weight(name + ".weight", state[part + ".weight"])
        bias = self.weight(name + ".bias", state[part + ".bias"])
        return self.node("LayerNormalization", [x, weight, bias], name, axis=-1, epsilon=EPSILON)

    def embedding(self, rows, table, name):
        scale = numpy.maximum(numpy.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
        whole = numpy.rint(table / scale).astype(numpy.int8)
        row = self.node("Gather", [self.weight(name + ".weight", whole), rows], name + ".row")
        real = self.node("Cast", [row], name + ".real", to=TensorProto.FLOAT)
        scales = self.node("Gather", [self.weight(name + ".scale", scale.astype(numpy.float32)), rows], name + ".scales")
        return self.node("Mul", [real, scales], name)


def build(state):
    graph = Graph()
    names = ("words", "shapes", "lists")
    parts = [graph.embedding(name, state[f"{source}.weight"], f"{name}.embedding")
             for name, source in zip(("pieces", "shapes", "lists"), names)]
    zero, one = graph.weight("zero", numpy.array([0])), graph.weight("one", numpy.array([1]))
    shape = graph.node("Shape", ["pieces"], "pieces.shape")
    length = graph.node("Slice", [shape, one, graph.weight("two", numpy.array([2])), zero], "pieces.length")
    table = graph.weight("positions.weight", state["positions.weight"][:LONGEST])
    x = graph.node("Slice", [table, zero, length, zero], "positions")
    for i, part in enumerate(parts):
        x = graph.node("Add", [part, x], f"sum.{i}")
    x = graph.norm(x, "norm", state, "norm")
    for i in range(LAYERS):
        x = layer(graph, x, i, state)
    matrix = graph.weight("head.weight", state["head.weight"].T)
    x = graph.node("MatMul", [x, matrix], "head.product")
    x = graph.node("Add", [x, graph.weight("head.bias", state["head.bias"])], "head")
    graph.node("LogSoftmax", [x], "tags", axis=-1)
    return graph


def layer(graph, x, i, state):
    name = f"layer.{i}"
    matrix, bias = state[f"layers.{i}.qkv.weight"].T.copy(), state[f"layers.{i}.qkv.bias"].copy()
    # The scores' division by the root of the width is done in the weights of the queries.
    matrix[:, :WIDTH] /= (WIDTH // HEADS) ** 0.5
    bias[:WIDTH] /= (WIDTH // HEADS) ** 0.5

    def linear(x, part):
        return graph.linear(
            x, graph.quantise(x), f"{name}.{part}", state[f"layers.{i}.{part}.weight"].T, state[f"layers.{i}.{part}.bias"]
        )

    qkv = graph.linear(x, graph.quantise(x), name + ".qkv", matrix, bias)
    parts = numpy.array([0, -1, 3 * HEADS, WIDTH // HEADS])
    heads = graph.node("Reshape", [qkv, graph.weight(name + ".heads", parts)], name + ".byhead")
    heads = graph.node("Transpose", [heads], name + ".headsfirst", perm=[0, 2, 1, 3])
    q, k, v = graph.node("Split", [heads], name + ".parts", outputs=3, axis=1)
    k = graph.node("Transpose", [k], name + ".keys", perm=[0, 1, 3, 2])
    weights = graph.node("Softmax", [graph.node("MatMul", [q, k], name + ".scores")], name + ".attention", axis=-1)
    mixed = graph.node("Transpose", [graph.node("MatMul", [weights, v], name + ".mixed")], name + ".back", perm=[0, 2, 1, 3])
    mixed = graph.node("Reshape", [mixed, graph.weight(name + ".width", numpy.array([0, -1, WIDTH]))], name + ".joined")
    x = graph.norm(graph.node("Add", [linear(mixed, "out"), x], name + ".sum1"), name + ".norm1", state, f"layers.{i}.norm1")
    up = linear(x, "up")
    half = graph.node("Div", [up, graph.weight(name + ".root2", numpy.array(2**0.5, numpy.float32))], name + ".gelu.in")
    half = graph.node("Erf", [half], name + ".gelu.erf")
    half = graph.node("Add", [half, graph.weight(name + ".1", numpy.array(1, numpy.float32))], name + ".gelu.add")
    half = graph.node("Mul", [up, half], name + ".gelu.mul")
    active = graph.node("Mul", [half, graph.weight(name + ".half", numpy.array(0.5, numpy.float32))], name + ".gelu")
    return graph.norm(graph.node("Add", [linear(active, "down"), x], name + ".sum2"), name + ".norm2", state, f"layers.{i}.norm2")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("weights", nargs="+", help="weights of a training; of several, their average")
    arguments.add_argument("vocabulary", help="one word piece a line")
    arguments.add_argument("model", help="file to write")
    given = arguments.parse_args()
    states = [torch.load(path) for path in given.weights]
    graph = build({name: sum(state[name] for state in states).numpy() / len(states) for name in states[0]})
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, [1, "length"]) for name in ("pieces", "shapes", "lists")]
    output = helper.make_tensor_value_info("tags", TensorProto.FLOAT, [1, "length", len(TAGS)])
    model = helper.make_model(
        helper.make_graph(graph.nodes, "names", inputs, [output], graph.weights),
        opset_imports=[helper.make_opsetid("", 17)],
        ir_version=8,
        producer_name="cuttings",
    )
    with open(given.vocabulary, encoding="utf8") as file:
        helper.set_model_props(model, {"tags": " ".join(TAGS), "vocabulary": file.read()})
    onnx.checker.check_model(model)
    onnx.save(model, given.model)


if __name__ == "__main__":
    main()
