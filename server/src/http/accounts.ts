import { absent } from "../domain/refusal.js";
import type { Handlers } from "./contract.js";
import { toJson } from "./json.js";
import { timestamp, type World } from "./world.js";

/** The operations on accounts. */
export function accountHandlers({ store }: World): Pick<Handlers, "getAccount"> {
  return {
    async getAccount({ path }) {
      const account = await store.read((view) => view.accounts.get(path.account_id));
      if (account === undefined) return absent("account");
      return toJson({ id: account.id, name: account.name, created_at: timestamp(account.createdAt) });
    },
  };
}
