"""People, governments and groups: who a name, a title or a pronoun is, and from which country."""
