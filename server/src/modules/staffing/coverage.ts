import { skillsOf } from './arrivals.ts'

/** Whether somebody with these skills can serve the queue. */
export const canServe = (skills: readonly string[], queue: string): boolean =>
  skillsOf(queue).every((skill) => skills.includes(skill))

/**
 * How many of each queue's needed people are there, when everybody serves where it helps most: the largest matching of
 * people to places (augmenting paths), so that no other way of sharing them out covers more.
 *
 * @param needs people needed, by queue
 * @param people the queues that each person can serve
 */
export function cover(needs: ReadonlyMap<string, number>, people: readonly (readonly string[])[]): Map<string, number> {
  const placed = new Map<string, number[]>([...needs.keys()].map((queue) => [queue, []]))
  const place = (person: number, seen: Set<string>): boolean => {
    for (const queue of people[person] ?? []) {
      const here = placed.get(queue)
      if (!here || seen.has(queue)) continue
      seen.add(queue)
      if (here.length < (needs.get(queue) ?? 0)) {
        here.push(person)
        return true
      }
      const moved = here.findIndex((other) => place(other, seen))
      if (moved >= 0) {
        here[moved] = person
        return true
      }
    }
    return false
  }
  // Those with the fewest choices first: fewer moves later.
  const order = people.map((_, i) => i).sort((a, b) => (people[a]?.length ?? 0) - (people[b]?.length ?? 0))
  for (const person of order) place(person, new Set())
  return new Map([...placed].map(([queue, here]) => [queue, here.length]))
}
