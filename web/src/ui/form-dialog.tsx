import { Form, type FormInstance, type FormProps } from 'antd'
import type { ReactNode } from 'react'
import { useCommon } from '../i18n/common.ts'
import css from './dialog.module.css'
import { Dialog } from './dialog.tsx'

interface Props<Fields> {
  title: ReactNode
  /** What comes with it, said above the fields. */
  hint?: ReactNode
  /** Only where the dialog around the fields looks into them. */
  form?: FormInstance<Fields>
  initial?: FormProps<Fields>['initialValues']
  /** By itself "Save". */
  okText?: string
  danger?: boolean
  disabled?: boolean
  pending: boolean
  submit: (fields: Fields) => void
  close: () => void
  /** Once it is gone and gave the focus back. */
  afterClose?: () => void
  /** Left out where the dialog is there only while it is open. */
  open?: boolean
  width?: number
  /** Fields. */
  children: ReactNode
}

/** A few fields that one button puts through. */
export function FormDialog<Fields extends object>(props: Props<Fields>) {
  const common = useCommon()
  const { hint, initial, submit, children, okText = common.save, open = true, width = 440 } = props
  const [form] = Form.useForm<Fields>(props.form)
  return (
    <Dialog
      open={open}
      title={props.title}
      okText={okText}
      okButtonProps={{ danger: props.danger ?? false, disabled: props.disabled ?? false }}
      confirmLoading={props.pending}
      onOk={form.submit}
      onCancel={props.close}
      {...(props.afterClose && { afterClose: props.afterClose })}
      width={width}
    >
      {hint && <p className={css.hint}>{hint}</p>}
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        {...(initial && { initialValues: initial })}
        onFinish={submit}
      >
        {children}
      </Form>
    </Dialog>
  )
}
