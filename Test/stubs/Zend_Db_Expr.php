<?php

declare(strict_types=1);

class Zend_Db_Expr
{
    public function __construct(private readonly string $expression)
    {
    }

    public function __toString()
    {
        return $this->expression;
    }
}
