#!/bin/sh
# As many projects ask for: `curl -fsSL https://... | sh`. It counts on the package lists of whoever pipes it.
set -e
apt-get install -y jq
