import type { EncoderProblem, ModelStatus, Reasoning } from '@tandem/contract'
import { dictionary } from './dictionary.ts'
import { useFormat } from './format.ts'

const zh = {
  trainedWith: (encoder: string) => `用了向量模型 ${encoder}`,
  trainedWithout: (why: string) => `没有用上向量模型：${why}`,
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
  trainedWith: (encoder) => `with embeddings of ${encoder}`,
  trainedWithout: (why) => `without embeddings: ${why}`,
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
  return {
    training: ({ encoder, encoderProblem }: Pick<ModelStatus, 'encoder' | 'encoderProblem'>): string | null => {
      if (encoder !== null) return t.trainedWith(encoder)
      return encoderProblem && t.trainedWithout(t.why[encoderProblem])
    },
    decision: ({ encoder }: Reasoning): string | null =>
      encoder ? t.share(encoder.name, format.percent(encoder.share)) : null,
  }
}
