<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Controller\Adminhtml\Doctor;

/**
 * Looks for the event of the subscription once.
 */
class Look extends Step
{
    protected function answer(): array
    {
        return $this->dialog->look($this->text('id'));
    }
}
