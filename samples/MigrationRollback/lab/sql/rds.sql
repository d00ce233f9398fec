SET SESSION sql_log_bin = 0;

-- What a customer's account may do on RDS, and no more: neither READ_ONLY ADMIN nor SUPER, so read_only binds it.
CREATE USER 'runbook'@'%' IDENTIFIED BY '@RUNBOOK_PASSWORD@';
GRANT CREATE USER, PROCESS, CONNECTION ADMIN, BINLOG MONITOR ON *.* TO 'runbook'@'%';
GRANT SELECT ON mysql.global_priv TO 'runbook'@'%';
GRANT SELECT ON shop.* TO 'runbook'@'%';
GRANT ALL ON runbook.* TO 'runbook'@'%';

CREATE USER 'repl'@'%' IDENTIFIED BY '@REPL_PASSWORD@';
GRANT REPLICATION SLAVE ON *.* TO 'repl'@'%';

-- RDS's own hand, used by the bridge alone: it applies what the parameter group says.
CREATE USER 'rdsadmin'@'%' IDENTIFIED BY '@RDSADMIN_PASSWORD@';
GRANT READ_ONLY ADMIN ON *.* TO 'rdsadmin'@'%';
