/** Milliseconds since some fixed instant, with fractions; only differences mean anything. */
export function milliseconds(): number {
  return performance.now();
}

/** Resolves after that many milliseconds. */
export function pause(duration: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, duration));
}
