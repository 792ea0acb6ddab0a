import type { Server } from "node:net";
import type { Clock } from "../clock.js";

/**
 * Ends a plugin that the process which started it left behind: a Terraform that is killed shuts nothing down. It is looked for
 * whenever a connection closes, a moment later, because the system closes the connections of a process before it takes its
 * children away.
 */
export function endWithParent(listener: Server, clock: Clock, end: () => void): void {
  const parent = process.ppid;
  listener.on("connection", (socket) => {
    socket.once("close", () => {
      clock.after(aMoment, () => {
        if (process.ppid !== parent) end();
      });
    });
  });
}

const aMoment = 500;
