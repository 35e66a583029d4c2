<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Controller\Adminhtml\Doctor;

/**
 * Subscribes an address for a product that is sold out.
 */
class Prove extends Step
{
    protected function answer(): array
    {
        return $this->dialog->begin($this->text('store'), $this->text('email'), $this->text('sku'));
    }
}
