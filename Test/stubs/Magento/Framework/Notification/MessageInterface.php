<?php

declare(strict_types=1);

namespace Magento\Framework\Notification;

interface MessageInterface
{
    public const SEVERITY_MAJOR = 2;

    /**
     * @return string
     */
    public function getIdentity();

    /**
     * @return bool
     */
    public function isDisplayed();

    /**
     * @return string
     */
    public function getText();

    /**
     * @return int
     */
    public function getSeverity();
}
