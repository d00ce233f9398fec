"""Prints N free ports of 127.0.0.1, below the range from which the kernel takes the ports of outgoing connections."""
import random
import socket
import sys

taken = []
candidates = random.sample(range(20000, 32000), 2000)
while len(taken) < int(sys.argv[1]):
    listener = socket.socket()
    try:
        listener.bind(("127.0.0.1", candidates.pop()))
        taken.append(listener)
    except OSError:
        listener.close()
print(*[listener.getsockname()[1] for listener in taken])
