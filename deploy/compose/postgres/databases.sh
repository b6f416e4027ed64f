#!/bin/bash
# Runs once, while the cluster is made: a database with an owner that migrates and a runtime role that may use the tables
# and no more. What it may is granted by the first step of every migration.
set -euo pipefail

database() { # database NAME OWNER_PASSWORD
  psql -v ON_ERROR_STOP=1 -v "name=$1" -v "owner=$1_owner" -v "password=$2" postgres <<'SQL'
create role :"owner" login password :'password';
create database :"name" owner :"owner";
revoke all on database :"name" from public;
SQL
}

runtime() { # runtime NAME PASSWORD
  psql -v ON_ERROR_STOP=1 -v "name=$1" -v "role=$1_service" -v "password=$2" postgres <<'SQL'
create role :"role" login password :'password';
grant connect on database :"name" to :"role";
SQL
}

database patient "$PATIENT_DB_OWNER_PASSWORD"
database program "$PROGRAM_DB_OWNER_PASSWORD"
database messaging "$MESSAGING_DB_OWNER_PASSWORD"
database keycloak "$KEYCLOAK_DB_PASSWORD"
runtime patient "$PATIENT_DB_PASSWORD"
runtime program "$PROGRAM_DB_PASSWORD"
runtime messaging "$MESSAGING_DB_PASSWORD"
