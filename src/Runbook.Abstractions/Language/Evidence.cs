namespace Runbook;

/// <summary>Whether an attestation carries evidence (text, a file with its SHA-256, a URL).</summary>
public enum Evidence
{
    /// <summary>Evidence is welcome.</summary>
    Optional,

    /// <summary>An attestation without evidence is refused.</summary>
    Required,
}
