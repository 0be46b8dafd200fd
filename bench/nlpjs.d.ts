/** The part of NLP.js that the comparison uses; the packages bring no types of their own. */
declare module '@nlpjs/core' {
  export interface Container {
    registerConfiguration(name: string, settings: { log: boolean }, unique: boolean): void
    use(plugin: unknown): void
    get(name: 'nlp'): import('@nlpjs/nlp').NlpService
  }
  export function containerBootstrap(): Promise<Container>
}

declare module '@nlpjs/nlp' {
  export interface NlpService {
    settings: { autoSave: boolean }
    addLanguage(locale: string): void
    addDocument(locale: string, text: string, intent: string): void
    train(): Promise<unknown>
    /** `intent` is "None" when nothing fits. */
    process(locale: string, text: string): Promise<{ intent: string; score: number }>
  }
  export const Nlp: unknown
}

declare module '@nlpjs/lang-en' {
  export const LangEn: unknown
}

declare module '@nlpjs/lang-zh' {
  export const LangZh: unknown
}
