#!/usr/bin/env python3
"""Times the networks of ZoneAxis as PyTorch runs them: the peer of `ZoneAxis.Benchmarks -- network-speed`.

Needs python3-torch and python3-torchvision (Debian 12: PyTorch 1.13.1, torchvision 0.14.1). Prints a line of JSON a network: crystals a second
of training steps (forward, backward, Adam), of their gradients alone (forward, backward) and of inference, in processor time, the best of several repeats, on random input that is ready in memory.

    python3 benchmarks/peers/network_speed.py --network msdn --side 128 --stem-stride 6 --batch 32 --threads 1 --precision bfloat16
"""
import argparse
import json
import time

import torch
import torchvision
from torch import nn
from torch.nn import functional


class Msdn(nn.Module):
    """The multistream DenseNet of the authors' released checkpoint: no batch normalisation, no compression."""

    streams = 3
    blocks = (3, 6, 12, 8)
    width = 32

    def __init__(self, classes, stem_stride):
        super().__init__()
        self.stem = nn.Conv2d(3, self.width, 7, stride=stem_stride, padding=3)
        self.reduce, self.grow, self.transitions = nn.ModuleList(), nn.ModuleList(), nn.ModuleList()
        channels = self.width
        for block, layers in enumerate(self.blocks):
            for _ in range(layers):
                self.reduce.append(nn.Conv2d(channels, self.width, 1))
                self.grow.append(nn.Conv2d(self.width, self.width, 3, padding=1))
                channels += self.width
            if block < len(self.blocks) - 1:
                self.transitions.append(nn.Conv2d(channels, channels, 1))
        self.outputs = nn.ModuleList(nn.Linear(channels, classes) for _ in range(self.streams))

    def forward(self, images):
        values, layer = self.stem(images), 0
        for block, layers in enumerate(self.blocks):
            for _ in range(layers):
                reduced = self.reduce[layer](functional.relu(values))
                values = torch.cat([values, self.grow[layer](functional.relu(reduced))], 1)
                layer += 1
            if block < len(self.blocks) - 1:
                values = functional.avg_pool2d(self.transitions[block](values), 2)
        features = values.mean((2, 3)).chunk(self.streams)
        return sum(output(feature.to(output.weight.dtype)) for output, feature in zip(self.outputs, features))


class SharedVgg(nn.Module):
    """One VGG-11 for the three patterns of a crystal, its outputs summed."""

    streams = 3

    def __init__(self, classes):
        super().__init__()
        self.trunk = torchvision.models.vgg11(num_classes=classes)

    def forward(self, images):
        return sum(self.trunk(images).chunk(self.streams))


def ziletti(classes, side):
    """Ziletti et al., Nat. Commun. 9, 2775 (2018)."""
    layers, channels = [], 3
    for width in (32, 32, None, 16, 16, None, 8, 8):
        if width is None:
            layers.append(nn.MaxPool2d(2))
        else:
            layers += [nn.Conv2d(channels, width, 7, padding=3), nn.ReLU()]
            channels = width
    features = channels * (side // 4) ** 2
    return nn.Sequential(*layers, nn.Dropout(0.25), nn.Flatten(), nn.Linear(features, 128), nn.ReLU(), nn.BatchNorm1d(128), nn.Linear(128, classes))


def make(name, classes, side, stem_stride):
    if name == "msdn":
        return Msdn(classes, stem_stride)
    if name == "msvgg":
        return SharedVgg(classes)
    if name == "ziletti":
        return ziletti(classes, side)
    return {
        "alexnet": torchvision.models.alexnet,
        "vgg11": torchvision.models.vgg11,
        "resnet18": torchvision.models.resnet18,
        "resnet50": torchvision.models.resnet50,
        "densenet121": torchvision.models.densenet121,
    }[name](num_classes=classes)


def crystals_per_second(action, batch, repeats):
    action()
    best = float("inf")
    for _ in range(repeats):
        begin = time.process_time()
        action()
        best = min(best, time.process_time() - begin)
    return batch / best


def measure(name, options):
    torch.manual_seed(1)
    network = make(name, options.classes, options.side, options.stem_stride).to(memory_format=torch.channels_last)
    streams = getattr(network, "streams", 1)
    images = torch.rand(streams * options.batch, 3, options.side, options.side).to(memory_format=torch.channels_last)
    classes = torch.randint(options.classes, (options.batch,))
    adam = torch.optim.Adam(network.parameters())
    is_short = options.precision == "bfloat16"

    def outputs():
        with torch.autocast("cpu", torch.bfloat16, enabled=is_short):
            return network(images)

    def gradient():
        adam.zero_grad(set_to_none=True)
        functional.cross_entropy(outputs().float(), classes).backward()

    def step():
        gradient()
        adam.step()

    network.train()
    without_step = crystals_per_second(gradient, options.batch, options.repeats)
    training = crystals_per_second(step, options.batch, options.repeats)
    network.eval()
    with torch.no_grad():
        inference = crystals_per_second(outputs, options.batch, options.repeats)
    print(json.dumps({
        "network": name, "side": options.side, "stemStride": options.stem_stride, "batch": options.batch, "threads": options.threads, "precision": options.precision,
        "parameters": sum(p.numel() for p in network.parameters()), "training": round(training, 2), "gradient": round(without_step, 2), "inference": round(inference, 1), "torch": torch.__version__,
    }), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--network", nargs="+", default=["msdn"])
    parser.add_argument("--side", type=int, default=128, help="px")
    parser.add_argument("--stem-stride", type=int, default=6, help="px, of msdn")
    parser.add_argument("--batch", type=int, default=32, help="crystals a step")
    parser.add_argument("--classes", type=int, default=72)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--precision", choices=["float32", "bfloat16"], default="bfloat16")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    for name in options.network:
        measure(name, options)


if __name__ == "__main__":
    main()
