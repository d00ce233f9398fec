using System.Runtime.Versioning;

// Identity comes from SO_PEERCRED, so the engine's tests run where the engine does.
[assembly: SupportedOSPlatform("linux")]
