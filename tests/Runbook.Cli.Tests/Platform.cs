using System.Runtime.Versioning;

// The tool attends runs where the kernel names the peers of a socket.
[assembly: SupportedOSPlatform("linux")]
