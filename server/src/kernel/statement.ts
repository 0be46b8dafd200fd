/** SQL with its values, prepared under its name once a connection. */
export interface Statement {
  name: string
  text: string
  values: unknown[]
}
