import type { PlayState } from '@tandem/contract'
import type { Play } from '../role-play/play.ts'

/** A talk as the contract shows it. */
export const shownPlay = (attempt: string, play: Play, result: PlayState['result'] = null): PlayState => ({
  attempt,
  lines: play.lines,
  patience: play.patience,
  result,
  ended: result && play.ended === null ? 'closed' : play.ended,
})
