"""Who the people of the rehearsal are."""

# Role to the OS user who holds it. The executor of the run, root, holds none.
HOLDERS = {"TechLead": "rb-lead", "OpsManager": "rb-ops", "CommsLead": "rb-ops", "Dba": "rb-dba", "Executive": "rb-exec"}


def operators():
    """The operators file: user to roles."""
    return {user: [role for role, holder in HOLDERS.items() if holder == user] for user in dict.fromkeys(HOLDERS.values())}
