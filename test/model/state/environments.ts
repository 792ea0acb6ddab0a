import { table, type Row } from "./model.js";

export interface Environment extends Row {
  name: string;
  description: string;
  defaultPoolId: string | null;
  readonly createdAt: number;
}

export const environments = table<Environment>();
