-- Run on both servers with the binary log off: what the servers have in common must not travel between them later.
SET SESSION sql_log_bin = 0;
CREATE DATABASE shop CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;
CREATE DATABASE runbook CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

CREATE TABLE shop.orders (
  id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_key CHAR(36)    NOT NULL,
  customer  VARCHAR(80) NOT NULL,
  total_krw BIGINT      NOT NULL,
  side      VARCHAR(8)  NOT NULL COMMENT 'which shop wrote it: aws, idc',
  placed_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  UNIQUE KEY uq_order_key (order_key)
) ENGINE = InnoDB;

CREATE TABLE shop.order_items (
  id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_id       BIGINT      NOT NULL,
  line           INT         NOT NULL,
  sku            VARCHAR(20) NOT NULL,
  quantity       INT         NOT NULL,
  unit_price_krw BIGINT      NOT NULL,
  UNIQUE KEY uq_line (order_id, line),
  CONSTRAINT fk_order FOREIGN KEY (order_id) REFERENCES shop.orders (id)
) ENGINE = InnoDB;

CREATE TABLE shop.health (
  side    VARCHAR(8)  NOT NULL PRIMARY KEY,
  beats   BIGINT      NOT NULL,
  beat_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)
) ENGINE = InnoDB;

-- The application: DML and nothing else.
CREATE USER 'shop'@'%' IDENTIFIED BY '@SHOP_PASSWORD@';
GRANT SELECT, INSERT, UPDATE, DELETE ON shop.* TO 'shop'@'%';

-- The lab's checker.
CREATE USER 'auditor'@'%' IDENTIFIED BY '@AUDITOR_PASSWORD@';
GRANT SELECT ON shop.* TO 'auditor'@'%';
