/**
 * Slots that a line can count on: the capacity of everybody who may serve it, each shared equally among the lines that
 * have somebody waiting and that the agent may serve. (Shares by the length of the lines were measured: no better.)
 *
 * @param serves whether an agent may serve a line
 * @param lines those with somebody waiting, `line` among them
 */
export function effectiveSlots<Line, Agent extends { capacity: number }>(
  line: Line,
  lines: readonly Line[],
  agents: readonly Agent[],
  serves: (agent: Agent, line: Line) => boolean,
): number {
  let slots = 0
  for (const agent of agents) {
    if (!serves(agent, line)) continue
    slots += agent.capacity / Math.max(lines.filter((other) => serves(agent, other)).length, 1)
  }
  return slots
}
