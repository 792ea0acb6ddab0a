/** The variables by which Terraform and a plugin arrange how to talk. */
export type Environment = Readonly<Record<string, string | undefined>>;
