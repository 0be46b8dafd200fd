import type { EncoderProblem, ModelStatus, Reasoning } from '@tandem/contract'
import { dictionary } from './dictionary.ts'
import { useFormat } from './format.ts'

const zh = {
  named: (used: string) => `向量模型 ${used}`,
  unused: (why: string) => `没用上（${why}）`,
  why: {
    slow: '超时',
    busy: '服务繁忙',
    down: '连接失败',
    refused: '服务拒绝了请求',
    garbage: '向量不可用',
    too_long: '答复过长',
    budget: '当天的额度已用完',
    resting: '连续失败，暂停中',
    too_many: '问法太多',
  } satisfies Record<EncoderProblem, string>,
  share: (encoder: string, share: string) => `${encoder} · 占判断依据的 ${share}`,
}

const en: typeof zh = {
  named: (used) => `embeddings: ${used}`,
  unused: (why) => `not used (${why})`,
  why: {
    slow: 'too late',
    busy: 'the service was busy',
    down: 'not reachable',
    refused: 'the service refused',
    garbage: 'no usable vectors',
    too_long: 'the answer was too long',
    budget: "that day's budget was used up",
    resting: 'resting after failures',
    too_many: 'too many examples',
  },
  share: (encoder, share) => `${encoder} · ${share} of what decided`,
}

const useTexts = dictionary(zh, en)

/** In words, what an encoder had to do with a trained model and with a decision; null where none was connected. */
export function useEncoder() {
  const t = useTexts()
  const format = useFormat()
  const used = ({ encoder, encoderProblem }: Pick<ModelStatus, 'encoder' | 'encoderProblem'>): string | null =>
    encoder ?? (encoderProblem && t.unused(t.why[encoderProblem]))
  return {
    used,
    training(version: Parameters<typeof used>[0]): string | null {
      const known = used(version)
      return known && t.named(known)
    },
    decision: ({ encoder }: Reasoning): string | null =>
      encoder ? t.share(encoder.name, format.percent(encoder.share)) : null,
  }
}
