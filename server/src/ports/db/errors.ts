/** What can go wrong with the database before anything is served. Each has one message that a person can act on. */
export type DatabaseErrorCode = keyof typeof MESSAGES

interface Details {
  /** The folder, file or address concerned. */
  path?: string
  /** What the system said, the last lines of a log, or a version. */
  detail?: string
  /** Process id of the other holder. */
  pid?: number
}

const MESSAGES = {
  folder_taken: {
    zh: '数据目录 {path} 正被另一个 Tandem 进程（{pid}）使用。请先停止它，或用 TANDEM_DATA 指定另一个目录。',
    en: 'The data folder {path} is in use by another Tandem process ({pid}). Stop it, or set TANDEM_DATA to another folder.',
  },
  disk_full: {
    zh: '磁盘已满，数据库无法写入 {path}。请腾出空间后重新启动。{detail}',
    en: 'The disk is full: the database cannot write to {path}. Free some space and start again. {detail}',
  },
  permission: {
    zh: '没有权限使用 {path}。请检查该目录的所有者与权限，或用 TANDEM_DATA 指定可写的目录。{detail}',
    en: 'No permission to use {path}. Check its owner and mode, or set TANDEM_DATA to a writable folder. {detail}',
  },
  platform: {
    zh: '本平台（{detail}）没有内置数据库。请用 DATABASE_URL 指定 PostgreSQL 15 或更新的版本。',
    en: 'There is no embedded database for this platform ({detail}). Set DATABASE_URL to a PostgreSQL 15 or newer.',
  },
  corrupt: {
    zh: '{path} 中的数据库已损坏或不完整。请从备份恢复，或移走该目录后重新开始。{detail}',
    en: 'The database in {path} is damaged or incomplete. Restore a backup, or move the folder away to start anew. {detail}',
  },
  wrong_version: {
    zh: '数据库版本不合适：{detail}。',
    en: 'The database has the wrong version: {detail}.',
  },
  unreachable: {
    zh: '数据库没有应答：{detail}',
    en: 'The database does not answer: {detail}',
  },
  start_failed: {
    zh: '内置数据库无法启动（{path}）：{detail}',
    en: 'The embedded database cannot start ({path}): {detail}',
  },
  roles: {
    zh: '数据库用户无权创建角色 tandem_app 与 tandem_system。请让数据库管理员创建它们并授予该用户。{detail}',
    en: 'The database user may not create the roles tandem_app and tandem_system. Have an administrator create and grant them. {detail}',
  },
  role_lost: {
    zh: '数据库连接没有以角色 {detail} 运行（可能是连接池丢弃了 options 参数），租户隔离无法保证，拒绝启动。',
    en: 'Connections do not run as the role {detail} (does a pooler drop the options parameter?): tenants would not be kept apart, so Tandem does not start.',
  },
  migration_changed: {
    zh: '迁移文件 {path} 在应用之后被修改过。请恢复原文件，改动请写入新的迁移文件。',
    en: 'The migration {path} was changed after it was applied. Restore it and put the change in a new migration.',
  },
  migration_failed: {
    zh: '迁移文件 {path} 执行失败，未作任何更改：{detail}',
    en: 'The migration {path} failed and changed nothing: {detail}',
  },
} as const

/** A database problem with a code for programs and a message in both languages for people. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly code: DatabaseErrorCode
  readonly text: { zh: string; en: string }

  constructor(code: DatabaseErrorCode, details: Details = {}, cause?: unknown) {
    const text = { zh: fill(MESSAGES[code].zh, details), en: fill(MESSAGES[code].en, details) }
    super(text.en, { cause })
    this.code = code
    this.text = text
  }
}

/** Turns a failed file operation on `path` into the message for it; anything else passes through unchanged. */
export function fromFileError(error: unknown, path: string): unknown {
  const code = errorCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new DatabaseError('disk_full', { path, detail: code }, error)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new DatabaseError('permission', { path, detail: code }, error)
  }
  return error
}

/** The `code` that Node and PostgreSQL errors carry ('ENOENT', '57P01'), or undefined. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

const fill = (message: string, details: Details): string =>
  message.replace(/\{(path|detail|pid)\}/g, (_, key: keyof Details) => String(details[key] ?? '')).trimEnd()
