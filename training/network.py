"""The network that tells names: MiniLM-L6 with what a word's writing and the lists tell added to its input."""

import math

import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional

TAGS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"]
LAYERS = 6
HEADS = 12
WIDTH = 384
EPSILON = 1e-12


class Layer(nn.Module):
    """One layer of a transformer encoder, normalised after each half as in BERT."""

    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        weights = torch.softmax(q @ k.transpose(2, 3) / math.sqrt(WIDTH // HEADS) + mask, dim=-1)
        mixed = (self.dropout(weights) @ v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Network(nn.Module):
    def __init__(self, shapes=64, lists=64, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(shapes, WIDTH)
        self.lists = nn.Embedding(lists, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.lists.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(WIDTH, len(TAGS))

    def forward(self, pieces, shapes, lists, real):
        x = self.words(pieces) + self.positions.weight[: pieces.shape[1]]
        x = self.dropout(self.norm(x + self.shapes(shapes) + self.lists(lists)))
        mask = (1.0 - real.float())[:, None, None, :] * -10000.0
        for layer in self.layers:
            x = layer(x, mask)
        return self.head(self.dropout(x))


def pretrained(path, **options):
    """A network with the weights of an all-MiniLM-L6-v2 in ONNX."""
    graph = onnx.load(path).graph
    weights = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in graph.initializer}
    # Matrices have no names of their own in the file; they stand in the order of their use.
    matrices = {n.output[0]: weights[n.input[1]] for n in graph.node if n.op_type == "MatMul" and n.input[1] in weights}

    def linear(layer, name):
        matrix = matrices[f"/encoder/layer.{layer}/{name.replace('.', '/')}/MatMul_output_0"]
        return matrix.T.contiguous(), weights[f"encoder.layer.{layer}.{name}.bias"]

    network = Network(**options)
    state = network.state_dict()
    state["words.weight"] = weights["embeddings.word_embeddings.weight"]
    # Texts have one part only, so its embedding is the same for all and goes with the positions.
    state["positions.weight"] = (
        weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    )
    state["norm.weight"] = weights["embeddings.LayerNorm.weight"]
    state["norm.bias"] = weights["embeddings.LayerNorm.bias"]
    for i in range(LAYERS):
        parts = [linear(i, f"attention.self.{part}") for part in ("query", "key", "value")]
        state[f"layers.{i}.qkv.weight"] = torch.cat([matrix for matrix, _ in parts])
        state[f"layers.{i}.qkv.bias"] = torch.cat([bias for _, bias in parts])
        for ours, theirs in (("out", "attention.output.dense"), ("up", "intermediate.dense"), ("down", "output.dense")):
            state[f"layers.{i}.{ours}.weight"], state[f"layers.{i}.{ours}.bias"] = linear(i, theirs)
        for ours, theirs in (("norm1", "attention.output.LayerNorm"), ("norm2", "output.LayerNorm")):
            for kind in ("weight", "bias"):
                state[f"layers.{i}.{ours}.{kind}"] = weights[f"encoder.layer.{i}.{theirs}.{kind}"]
    network.load_state_dict(state)
    return network
