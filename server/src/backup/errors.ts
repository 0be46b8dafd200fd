import type { Localized } from '@tandem/contract'

export type BackupErrorCode = keyof typeof MESSAGES

interface Details {
  path?: string
  detail?: string
}

const MESSAGES = {
  not_a_backup: {
    zh: '{path} 不是 Tandem 的备份文件。',
    en: '{path} is no backup of Tandem.',
  },
  damaged: {
    zh: '备份 {path} 已损坏或不完整（{detail}）。请使用另一份备份。',
    en: 'The backup {path} is damaged or incomplete ({detail}). Use another one.',
  },
  wrong_key: {
    zh: '备份 {path} 是用另一把密钥加密的。请用 --kek 指定当时的主密钥文件，或设置 TANDEM_KEK。',
    en: 'The backup {path} was sealed with another key. Name the key file of that installation with --kek, or set TANDEM_KEK.',
  },
  no_key: {
    zh: '没有主密钥，备份无法打开。请用 --kek 指定保存的密钥文件（原数据目录中的 keys/kek），或设置 TANDEM_KEK。',
    en: 'Without the key of keys a backup cannot be opened. Name the file that you kept (keys/kek of the old data folder) with --kek, or set TANDEM_KEK.',
  },
  bad_key: {
    zh: '{path} 不是主密钥：应为 32 字节的 base64。',
    en: '{path} holds no key of keys: 32 bytes in base64 are expected.',
  },
  other_keys: {
    zh: '数据目录中的 {path} 属于另一套系统，不能覆盖。请恢复到空的数据目录。',
    en: '{path} in the data folder belongs to another installation and is not overwritten. Restore into an empty data folder.',
  },
  newer: {
    zh: '备份来自更新的版本（{detail}）。请先升级 Tandem，再恢复。',
    en: 'The backup comes from a newer version ({detail}). Upgrade Tandem first, then restore.',
  },
  not_empty: {
    zh: '恢复目标不是空的：{detail}。请指定空的数据库和空的数据目录，恢复从不覆盖已有数据。',
    en: 'The target is not empty: {detail}. Name an empty database and an empty data folder; a restore overwrites nothing.',
  },
  exists: {
    zh: '{path} 已存在，备份不会覆盖它。',
    en: '{path} exists, and a backup overwrites nothing.',
  },
  unwritable: {
    zh: '备份无法写入 {path}（{detail}），没有留下备份。请检查磁盘空间和目录权限。',
    en: 'The backup could not be written to {path} ({detail}); none was left. Check the space on the disk and the rights of the folder.',
  },
  not_found: {
    zh: '找不到 {path}。',
    en: 'There is no {path}.',
  },
  blind: {
    zh: '当前数据库用户看不到全部数据（{detail}），备份会不完整，因此没有生成。请以表的所有者连接。',
    en: 'This database user does not see all rows ({detail}): the backup would be incomplete, so none was made. Connect as the owner of the tables.',
  },
  no_files: {
    zh: '数据库中登记了 {detail} 个文件，但 {path} 中一个也没有。请用 TANDEM_DATA 指定服务器的数据目录后再备份。',
    en: 'The database names {detail} files, and {path} has none of them. Set TANDEM_DATA to the data folder of the server.',
  },
  foreign_key: {
    zh: '现有的主密钥打不开这个数据库：用它做的备份没有用，因此没有生成。请设置服务器使用的 TANDEM_DATA 或 TANDEM_KEK。',
    en: 'The key of keys at hand does not open this database: a backup sealed with it would be of no use, so none was made. Set the TANDEM_DATA or TANDEM_KEK of the server.',
  },
  differs: {
    zh: '恢复后的内容与备份不一致（{detail}），已全部撤销。',
    en: 'What was restored is not what was backed up ({detail}); all of it was undone.',
  },
  unfinished: {
    zh: '备份（{detail}）没有恢复完就中断了，现在的数据不完整。请把同一条 tandem restore 命令再运行一遍，它会接着做完。确实不要这份备份时，删除 {path} 再启动。',
    en: 'The restore of the backup of {detail} was broken off, so the data is not whole. Run the same tandem restore command again: it brings it to its end. If you do not want that backup, delete {path} and start.',
  },
  erasures_unknown: {
    zh: '不知道备份之后删除过哪些客户，恢复会让他们的资料重新出现。请用 --erasures 指定删除登记（数据目录中的 erasures.jsonl）；确实没有时，用 --without-erasures 明确确认。',
    en: 'Nobody knows who was erased after the backup, and a restore would bring them back. Name the ledger (erasures.jsonl of the data folder) with --erasures; if there is none, say so with --without-erasures.',
  },
  erasures_stale: {
    zh: '删除登记 {path} 缺少备份中已有的 {detail} 条删除记录：它太旧，或属于另一套系统。请使用最新的登记；确实没有时，用 --without-erasures 明确确认。',
    en: 'The ledger {path} lacks {detail} erasures that the backup knows of: it is too old, or of another installation. Use the newest one; if there is none, say so with --without-erasures.',
  },
} as const

/** What stands in the way of a backup or a restore, in words that a person can act on. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
  readonly code: BackupErrorCode
  readonly text: Localized

  constructor(code: BackupErrorCode, details: Details = {}, cause?: unknown) {
    const text = { zh: fill(MESSAGES[code].zh, details), en: fill(MESSAGES[code].en, details) }
    super(text.en, { cause })
    this.code = code
    this.text = text
  }
}

const fill = (message: string, details: Details): string =>
  message.replace(/\{(path|detail)\}/g, (_, key: keyof Details) => details[key] ?? '')
