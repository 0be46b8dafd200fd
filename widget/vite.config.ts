import { fileURLToPath } from 'node:url'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** One self-contained classic script: the embedding page needs a single tag and no module support. */
const script = (name: string, entry: string, emptyOutDir: boolean): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    emptyOutDir,
    copyPublicDir: emptyOutDir,
    rolldownOptions: {
      input: at(entry),
      transform: { inject: { h: ['preact', 'h'], Fragment: ['preact', 'Fragment'] } },
      output: { format: 'iife', entryFileNames: `${name}.js`, codeSplitting: false },
    },
  },
})

/** A module that the script loads when somebody needs it: what the chat says in one language, and the recorder. */
const module = (name: string, entry: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: at(entry),
      preserveEntrySignatures: 'strict',
      output: { format: 'es', entryFileNames: `${name}.js` },
    },
  },
})

/** The licence of the one library in the bundle must travel with it. */
const notice: Plugin = {
  name: 'licence-notice',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      // A module that is loaded later holds no library.
      if (chunk.type === 'chunk' && chunk.exports.length === 0)
        chunk.code = `/*! Tandem, Apache-2.0; Preact, MIT */\n${chunk.code}`
    }
  },
}

export default defineConfig({
  root: at('.'),
  publicDir: at('public'),
  // `h(type, props, ...children)` is shorter than what the automatic runtime writes.
  oxc: { jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' } },
  build: { target: 'es2022', outDir: at('dist'), minify: 'oxc', modulePreload: false },
  plugins: [notice],
  environments: {
    tandem: script('tandem', 'src/main.tsx', true),
    chat: script('chat', 'src/page.tsx', false),
    zh: module('zh', 'src/texts/zh.ts'),
    en: module('en', 'src/texts/en.ts'),
    recorder: module('recorder', 'src/recorder/record.ts'),
  },
  builder: {
    buildApp: async (builder) => {
      const { tandem, chat, zh, en, recorder } = builder.environments
      for (const environment of [tandem, chat, zh, en, recorder]) {
        if (environment) await builder.build(environment)
      }
    },
  },
})
