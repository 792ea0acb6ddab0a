/** The tenant that owns everything else. Instants are milliseconds since the Unix epoch, here and in every noun. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
}
