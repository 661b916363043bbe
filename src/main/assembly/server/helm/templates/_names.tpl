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

{{- /* By the name of a setting: why neither settings nor extraEnv may have it. */}}
{{- define "warder.taken" -}}
SERVERS: the chart sets it
DB_URL: database.url sets it
DB_USER: database.existingSecret has it
DB_PASSWORD: database.existingSecret has it
DB_PASSWORD_FILE: database.existingSecret has the password
DB_POOL_SIZE: database.poolSize sets it
DATA_DIR: the chart has a volume at /data for it
HTTPS_PORT: the service leads to 8443
OPS_HOST: probes need all addresses
OPS_PORT: probes ask 9086
{{- end }}

{{- /* Texts in settings stand in the Deployment, which more people may read than secrets. */}}
{{- define "warder.secrets" -}}
SETUP_SECRET GATE_UPSTREAM_AUTHORIZATION TLS_KEYSTORE_PASSWORD
{{- end }}

{{- define "warder.check" -}}
{{- $taken := include "warder.taken" . | fromYaml }}
{{- $secrets := include "warder.secrets" . | splitList " " }}
{{- range $name, $value := .Values.settings }}
{{- with get $taken $name }}{{ fail (printf "settings must not have %s: %s" $name .) }}{{ end }}
{{- if has $name $secrets }}{{ fail (printf "settings must not have %s: name a secret with it in extraEnv or extraEnvFrom" $name) }}{{ end }}
{{- end }}
{{- range .Values.extraEnv }}
{{- $name := .name }}
{{- with get $taken $name }}{{ fail (printf "extraEnv must not have %s: %s" $name .) }}{{ end }}
{{- if hasKey ($.Values.settings | default dict) $name }}{{ fail (printf "extraEnv must not have %s: settings has it" $name) }}{{ end }}
{{- end }}
{{- end }}
