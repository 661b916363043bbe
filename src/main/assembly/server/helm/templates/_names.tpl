{{- define "warder.selector" -}}
app.kubernetes.io/name: warder
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "warder.labels" -}}
{{ include "warder.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end }}

{{- define "warder.secret" -}}
name: {{ required "database.existingSecret must name a secret with the database's user and password" .Values.database.existingSecret }}
{{- end }}
