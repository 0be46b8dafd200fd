export const questionPlace = (id: string) => ({ table: 'learning_questions', column: 'text', row: id })
